package throughline.platform.time;

/** Work that looks again and again whether something is due. It runs alone, outside of transactions and requests. */
public interface Regular {
    /** Does what is due now; what it does not get done it does at the next look. */
    void look();
}
