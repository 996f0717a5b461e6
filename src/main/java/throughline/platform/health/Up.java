package throughline.platform.health;

/**
 * Fired once, when the application is up. Work left over by an earlier process begins here and not in a startup bean: what a startup
 * bean hands to a background thread runs as that bean does, and its statements would not join transactions that begin there.
 */
public record Up() {}
