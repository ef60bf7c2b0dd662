/**
 * What is published, as it is published: server-sent events for front-end apps and partners. A reader is led through the
 * journal, a page of 50 events and 256 KiB at a time, and then goes on with the newest events, which each replica reads once
 * for all and holds in memory; one who falls behind them is led through the journal again. So it makes no difference which
 * replica a reader talks to, or how often it was cut off: the id of each event on the stream is a cursor into the journal,
 * and who comes back with the last one as {@code Last-Event-ID} goes on right behind it, without a gap and without a repeat.
 * One that takes nothing for 30 seconds has as long again to hear that it was slow, and is cut. A comment every 15 seconds
 * keeps the connection open. Partners see what their scopes grant, operators whole events, people of the company what
 * happened to which id.
 */
@NullMarked
package tandem.exchange.stream;

import org.jspecify.annotations.NullMarked;
