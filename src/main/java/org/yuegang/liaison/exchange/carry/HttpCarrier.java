package org.yuegang.liaison.exchange.carry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

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

	private final Diagnosis diagnosis;

	private final Duration timeout;

	private final int largest;

	/** @param peerUrl absolute, http or https */
	HttpCarrier(URI peerUrl, ExchangeProperties properties) {
		String root = peerUrl.toString();
		this.target = URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + PATH);
		this.diagnosis = new Diagnosis(this.target);
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
				return type.equals(Batch.MEDIA_TYPE) ? answer : notSigned(response.statusCode());
			}
		}
		catch (Obstructed ex) {
			throw ex;
		}
		catch (IOException ex) {
			Optional<Obstacle> obstacle = this.diagnosis.of(ex);
			throw obstacle.isPresent() ? new Obstructed(obstacle.get(), ex.getMessage(), ex) : ex;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while the peer was answering");
		}
	}

	private byte[] notSigned(int status) throws IOException {
		String message = "HTTP " + status + " without a signed answer";
		Optional<Obstacle> obstacle = this.diagnosis.of(status);
		throw obstacle.isPresent() ? new Obstructed(obstacle.get(), message, null) : new IOException(message);
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

}
