package org.yuegang.liaison.exchange.carry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.yuegang.liaison.exchange.Carrier;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Batch;

/** Posts batches to the peer's connector over kept connections. Mutual TLS is a later step; the messages are signed. */
final class HttpCarrier implements Carrier, AutoCloseable {

	static final String PATH = "/exchange/v1/messages";

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(CONNECT)
		.build();

	private final URI target;

	private final Duration timeout;

	private final int largest;

	HttpCarrier(String peerUrl, ExchangeProperties properties) {
		this.target = URI.create((peerUrl.endsWith("/") ? peerUrl.substring(0, peerUrl.length() - 1) : peerUrl) + PATH);
		this.timeout = properties.timeout();
		this.largest = (int) properties.maxBatch().toBytes();
	}

	@Override
	public byte[] carry(byte[] batch) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(this.target)
			.timeout(this.timeout)
			.header("Content-Type", Batch.MEDIA_TYPE)
			.POST(HttpRequest.BodyPublishers.ofByteArray(batch))
			.build();
		try {
			HttpResponse<InputStream> response = this.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream body = response.body()) {
				String type = response.headers().firstValue("Content-Type").orElse("");
				byte[] answer = body.readNBytes(this.largest);
				if (!type.equals(Batch.MEDIA_TYPE)) {
					throw new IOException("HTTP " + response.statusCode() + " without a signed answer");
				}
				return answer;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while the peer was answering");
		}
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

}
