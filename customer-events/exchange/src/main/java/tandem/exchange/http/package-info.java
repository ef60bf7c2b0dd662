/**
 * The conventions of the HTTP API that both services keep. A view that is {@link tandem.exchange.http.Versioned} gets
 * its ETag; a command asks {@link tandem.exchange.http.IfMatch} whether the caller saw the present version. Bodies are at
 * most 1 MiB unless the method says {@link tandem.exchange.http.LargeBody}. Query parameters that nobody reads are
 * refused, all of them by name.
 */
@NullMarked
package tandem.exchange.http;

import org.jspecify.annotations.NullMarked;
