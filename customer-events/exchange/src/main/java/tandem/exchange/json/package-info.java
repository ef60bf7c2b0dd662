/**
 * How JSON is read and shown at the HTTP edge. A body is read as a tree first, so that all of its faults can be named at
 * once, each by its pointer: what breaks the rules of text, fields that do not exist, values of the wrong form, and the
 * constraints of the record. Names are snake_case, constants lower case, instants carry an offset, money is a decimal in
 * quotes. A number never stands for a text nor a text for a number, decimals apart.
 */
@NullMarked
package tandem.exchange.json;

import org.jspecify.annotations.NullMarked;
