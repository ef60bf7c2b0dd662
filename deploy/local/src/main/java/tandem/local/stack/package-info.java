/**
 * PostgreSQL, Kafka and both services on this machine, without Docker, for developers, demonstrations and replays.
 *
 * <p>Every part is a process of its own on a leash: it is told to stop when the stack wants it to and also when the
 * stack itself has died, so that nothing is left behind. Data is durable (PostgreSQL syncs every commit, Kafka keeps
 * its log) and stays in one folder until it is cleared. Only one stack runs in a folder at a time; a second one is
 * refused. Left-over parts of a killed stack are told by process id and start time together, never by name. All ports
 * listen on the loopback interface alone, and a taken port is named with what wanted it and how to choose another.
 */
@NullMarked
package tandem.local.stack;

import org.jspecify.annotations.NullMarked;
