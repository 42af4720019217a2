package org.yuegang.liaison;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts that are begun and go on with a byte now and then; whoever is cut off comes back after a moment. */
final class SlowPosts implements AutoCloseable {

	private static final Duration MOMENT = Duration.ofSeconds(2);

	private final int port;

	private final String head;

	private final CountDownLatch over = new CountDownLatch(1);

	private final AtomicInteger begun = new AtomicInteger();

	/**
	 * @param head what each says at once, to the end of the head or only a part of it
	 */
	SlowPosts(int port, String head, int number) {
		this.port = port;
		this.head = head;
		for (int n = 0; n < number; n++) {
			Thread.ofVirtual().start(this::post);
		}
		await().atMost(Duration.ofSeconds(30)).until(() -> this.begun.get() >= number);
	}

	@Override
	public void close() {
		this.over.countDown();
	}

	private void post() {
		try {
			while (this.over.getCount() > 0) {
				try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
					socket.getOutputStream().write(this.head.getBytes(StandardCharsets.US_ASCII));
					this.begun.incrementAndGet();
					while (!this.over.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
						socket.getOutputStream().write('[');
					}
				}
				catch (IOException cutOff) {
					this.over.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
