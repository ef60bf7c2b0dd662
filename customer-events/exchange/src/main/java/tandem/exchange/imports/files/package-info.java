/**
 * How a file of rows is read. An upload is first kept as it came, so that no transaction waits for a slow sender, and
 * checked byte by byte to be UTF-8; then its rows are read one by one in bounded memory, as CSV (RFC 4180) or as one JSON
 * object a line. A fault of one row costs that row alone and is told; a fault of the file as a whole (encoding, header,
 * emptiness) is a {@link tandem.exchange.imports.files.FileReason} and nothing of it is taken in.
 */
@NullMarked
package tandem.exchange.imports.files;

import org.jspecify.annotations.NullMarked;
