/**
 * Planted mistakes: a harness is believed only when it catches what it is there for.
 *
 * <p>A mutant is a small change of the text of one source file, as a colleague might make it in good faith. The text to
 * find must stand in the file exactly once, and what comes of it must compile, so that a mutant whose place has moved on
 * fails the build and is not a run that finds nothing. The changed file is compiled against the libraries of the built
 * service and put into a copy of it; the services know nothing of all this. Each mutant brings the faults under which it
 * must show, and the invariants by which it must be seen: a violation of another kind is no catch.
 */
@NullMarked
package tandem.faults.mutants;

import org.jspecify.annotations.NullMarked;
