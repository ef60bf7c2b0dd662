/**
 * The commands that people type: up, demo, replay and token, each a thin layer over what does the work.
 *
 * <p>A command checks its options, starts a local stack or finds the one that runs on its data folder, and says in plain
 * words what happens. Everything it does to the services goes through their public APIs with a bearer token, as any
 * client's calls do. Exit status 0 means that what was asked has been done and seen, 1 that it failed, 2 that the
 * command line was wrong.
 */
@NullMarked
package tandem.local;

import org.jspecify.annotations.NullMarked;
