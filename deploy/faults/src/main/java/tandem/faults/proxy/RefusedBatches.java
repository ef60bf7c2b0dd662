package tandem.faults.proxy;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.ResponseHeader;

/**
 * Refuses some batches as a broker does that finds a record invalid, while told to: the broker never sees them, and the
 * producer learns that these records, and no others, will not be taken.
 */
public final class RefusedBatches implements Answers {

    private static final int NONE = 0;

    private final AtomicInteger requests = new AtomicInteger();
    private volatile int every = NONE;

    /** Refuses one produce request of so many from now on, beginning with the next. */
    public void refuseOneOf(int requestsEach) {
        requests.set(0);
        every = requestsEach;
    }

    /** Refuses nothing more. */
    public void stop() {
        every = NONE;
    }

    @Override
    public Reaction to(byte[] message) {
        ByteBuffer buffer = ByteBuffer.wrap(message, Integer.BYTES, message.length - Integer.BYTES);
        if (buffer.getShort(buffer.position()) != ApiKeys.PRODUCE.id) {
            return new Reaction(true, Optional.empty());
        }
        RequestHeader header = RequestHeader.parse(buffer);
        ProduceRequestData data = new ProduceRequestData(new ByteBufferAccessor(buffer), header.apiVersion());
        boolean answered = data.acks() != 0;
        boolean refused = answered && every != NONE && requests.getAndIncrement() % every == 0;
        return new Reaction(answered, refused ? Optional.of(refusal(header, data)) : Optional.empty());
    }

    private static byte[] refusal(RequestHeader header, ProduceRequestData data) {
        short version = header.apiVersion();
        var body = MessageUtil.toByteBufferAccessor(
                        new ProduceRequest(data, version)
                                .getErrorResponse(0, new InvalidRecordException("refused on the way"))
                                .data(),
                        version)
                .buffer();
        ResponseHeader head = header.toResponseHeader();
        var start = MessageUtil.toByteBufferAccessor(head.data(), head.headerVersion())
                .buffer();
        int length = start.remaining() + body.remaining();
        return ByteBuffer.allocate(Integer.BYTES + length)
                .putInt(length)
                .put(start)
                .put(body)
                .array();
    }
}
