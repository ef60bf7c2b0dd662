package tandem.exchange.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import tandem.exchange.problems.Refusal;
import tandem.exchange.problems.RequestReason;

/** Reads no more of a body than the method takes, whether its length is announced or it comes in chunks. */
@Provider
class BodyLimit implements ContainerRequestFilter {

    static final long USUAL = 1L << 20;
    static final long LARGE = 64L << 20;

    private final ResourceInfo resource;

    BodyLimit(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean large = resource.getResourceMethod().isAnnotationPresent(LargeBody.class);
        long limit = large ? LARGE : USUAL;
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            throw tooLarge(limit);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), limit));
        }
    }

    private static Refusal tooLarge(long limit) {
        return new Refusal(RequestReason.BODY_TOO_LARGE).with("max_bytes", limit);
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long left;

        Limited(InputStream body, long limit) {
            super(body);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return counted(super.read(into, offset, length));
        }

        private int counted(int bytes) {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw tooLarge(limit);
            }
            return bytes;
        }
    }
}
