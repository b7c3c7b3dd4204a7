package si.kozolec.cli.source;

import java.io.IOException;
import java.io.Serial;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes the body of an answer into memory, and gives up as soon as it is larger than it may be. */
final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

    private static final int FIRST = 1 << 14;

    private final int most;
    private byte[] bytes;
    private int length;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /** Says that the answer was larger than it may be. */
    static final class TooLargeException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        TooLargeException(int most) {
            super("the answer has more than " + most + " bytes");
        }
    }

    /**
     * Takes in the body behind that head. How long it says that it is, is only believed as far as it saves copying.
     *
     * @param most how many bytes there may be
     */
    LimitedBody(HttpResponse.ResponseInfo head, int most) {
        this.most = most;
        long announced = head.headers().firstValueAsLong("Content-Length").orElse(FIRST);
        this.bytes = new byte[(int) Math.max(0, Math.min(announced, most))];
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (length + (long) buffer.remaining() > most) {
                if (subscription != null) {
                    subscription.cancel();
                }
                whole.completeExceptionally(new TooLargeException(most));
                return;
            }
            int behind = length + buffer.remaining();
            if (behind > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(behind, 2L * bytes.length)));
            }
            buffer.get(bytes, length, behind - length);
            length = behind;
        }
    }

    @Override
    public void onError(Throwable problem) {
        whole.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        whole.complete(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    }
}
