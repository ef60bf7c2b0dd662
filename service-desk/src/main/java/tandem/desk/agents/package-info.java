/**
 * The people who serve customers, and the queue that each of them works in. An agent who works with Tandem has a login,
 * which is the subject of the token; agents that are known from another system's log only have none. Tickets and reports
 * name agents by id. Refused are two agents with one login.
 */
@NullMarked
package tandem.desk.agents;

import org.jspecify.annotations.NullMarked;
