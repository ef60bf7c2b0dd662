/**
 * Text from outside: every script is taken in, in Unicode's normal form C, so that equal words are equal. NUL, which
 * PostgreSQL cannot keep, and half a surrogate pair, which no UTF-8 can carry, are refused. Limits count code points, as
 * people do, not the {@code char}s of Java.
 */
@NullMarked
package tandem.exchange.text;

import org.jspecify.annotations.NullMarked;
