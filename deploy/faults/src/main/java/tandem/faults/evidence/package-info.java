/**
 * What checks are given, and what they say: records of what services, topics, journals and a partner show, and violations.
 *
 * <p>A check judges evidence alone and asks nobody. So every check has a test that feeds it evidence of exactly one
 * violation: a check that cannot fail proves nothing.
 */
@NullMarked
package tandem.faults.evidence;

import org.jspecify.annotations.NullMarked;
