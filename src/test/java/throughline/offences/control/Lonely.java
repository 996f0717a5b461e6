package throughline.offences.control;

/** Has one implementation only. */
interface Lonely {}
