/** Brings Meridian in by the ways that real data take: people by file, waves, ballots, releases. It writes no figure itself. */
@NullMarked
package throughline.demo.control;

import org.jspecify.annotations.NullMarked;
