/**
 * Who sells. A rep is a person with a login, the subject of their tokens, and sells in one team; a team has a manager,
 * known by login as well. What a caller may see of records that somebody owns follows from here: a rep sees their own, a
 * manager the team's, importers and operators all ({@code Sight}). Facts that must not change when a person moves to
 * another team carry a {@code Seller}: rep and team as they were at that moment. A login belongs to one rep, a team's
 * name to one team.
 */
@NullMarked
package tandem.sales.reps;

import org.jspecify.annotations.NullMarked;
