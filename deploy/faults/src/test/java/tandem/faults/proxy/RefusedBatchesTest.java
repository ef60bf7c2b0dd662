package tandem.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.apache.kafka.common.message.ApiMessageType;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceResponseData;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.message.ResponseHeaderData;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.record.MemoryRecords;
import org.junit.jupiter.api.Test;

class RefusedBatchesTest {

    private static final short VERSION = 12;
    private static final int REQUEST = 42;

    private final RefusedBatches batches = new RefusedBatches();

    @Test
    void lets_everything_through_until_told_otherwise() {
        assertThat(batches.to(produce((short) -1)).instead()).isEmpty();
    }

    @Test
    void refuses_one_request_of_so_many_with_an_answer_that_names_the_partition() {
        batches.refuseOneOf(2);

        byte[] answer = batches.to(produce((short) -1)).instead().orElseThrow();

        ByteBuffer buffer = ByteBuffer.wrap(answer);
        assertThat(buffer.getInt()).isEqualTo(answer.length - Integer.BYTES);
        short header = ApiMessageType.PRODUCE.responseHeaderVersion(VERSION);
        ByteBufferAccessor readable = new ByteBufferAccessor(buffer);
        assertThat(new ResponseHeaderData(readable, header).correlationId()).isEqualTo(REQUEST);
        var refused = new ProduceResponseData(readable, VERSION)
                .responses()
                .iterator()
                .next()
                .partitionResponses()
                .getFirst();
        assertThat(refused.index()).isEqualTo(3);
        assertThat(refused.errorCode()).isEqualTo(Errors.INVALID_RECORD.code());
        assertThat(batches.to(produce((short) -1)).instead()).isEmpty();
        assertThat(batches.to(produce((short) -1)).instead()).isPresent();
    }

    @Test
    void expects_no_answer_where_the_producer_wants_none() {
        batches.refuseOneOf(1);

        assertThat(batches.to(produce((short) 0)).answered()).isFalse();
        assertThat(batches.to(produce((short) 0)).instead()).isEmpty();
    }

    private static byte[] produce(short acks) {
        var partition =
                new ProduceRequestData.PartitionProduceData().setIndex(3).setRecords(MemoryRecords.EMPTY);
        var topic = new ProduceRequestData.TopicProduceData().setName("topic");
        topic.partitionData().add(partition);
        var data = new ProduceRequestData().setAcks(acks).setTimeoutMs(1_000);
        data.topicData().add(topic);
        var header = new RequestHeaderData()
                .setRequestApiKey(ApiMessageType.PRODUCE.apiKey())
                .setRequestApiVersion(VERSION)
                .setCorrelationId(REQUEST)
                .setClientId("relay");
        ByteBuffer start = MessageUtil.toByteBufferAccessor(
                        header, ApiMessageType.PRODUCE.requestHeaderVersion(VERSION))
                .buffer();
        ByteBuffer body = MessageUtil.toByteBufferAccessor(data, VERSION).buffer();
        return ByteBuffer.allocate(Integer.BYTES + start.remaining() + body.remaining())
                .putInt(start.remaining() + body.remaining())
                .put(start)
                .put(body)
                .array();
    }
}
