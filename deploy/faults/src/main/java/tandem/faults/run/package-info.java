/**
 * One run from its beginning to its verdict: a fresh stack behind proxies, clients, faults, healing, checks.
 *
 * <p>Everything that decides a run is in its options, which are printed first. The folder of the last run is used again;
 * what a run with violations leaves (its history, its schedule and the logs of its parts) is moved to a folder of its
 * own before that. The verdict is one JSON object.
 */
@NullMarked
package tandem.faults.run;

import org.jspecify.annotations.NullMarked;
