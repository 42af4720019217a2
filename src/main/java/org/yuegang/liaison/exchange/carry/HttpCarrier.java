package org.yuegang.liaison.exchange.carry;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.yuegang.liaison.exchange.Carrier;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.Posting;
import org.yuegang.liaison.exchange.envelope.Postings;

/** Posts batches to the peer's connector over kept connections. Mutual TLS is a later step; the messages are signed. */
final class HttpCarrier implements Carrier, AutoCloseable {

	static final String PATH = "/exchange/v1/messages";

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(CONNECT)
		.build();

	private final String peer;

	private final URI target;

	private final Diagnosis diagnosis;

	private final Duration timeout;

	private final int largest;

	private final Postings postings;

	/**
	 * @param peer the unit whose node it is
	 * @param peerUrl absolute, http or https
	 */
	HttpCarrier(String peer, URI peerUrl, ExchangeProperties properties, Postings postings) {
		String root = peerUrl.toString();
		this.peer = peer;
		this.target = URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + PATH);
		this.diagnosis = new Diagnosis(this.target);
		this.postings = postings;
		this.timeout = properties.timeout();
		this.largest = (int) properties.maxBatch().toBytes();
	}

	@Override
	public byte[] carry(byte[] batch) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(this.target)
			.header("Content-Type", Batch.MEDIA_TYPE)
			.header(Posting.HEADER, this.postings.write(this.peer, batch))
			.POST(HttpRequest.BodyPublishers.ofByteArray(batch))
			.build();
		try {
			HttpResponse<byte[]> response = whole(request);
			String type = response.headers().firstValue("Content-Type").orElse("");
			return type.equals(Batch.MEDIA_TYPE) ? response.body() : notSigned(response.statusCode());
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

	/** The answer to its last byte, within the time: that of a request alone ends with the answer's head. */
	private HttpResponse<byte[]> whole(HttpRequest request) throws IOException, InterruptedException {
		CompletableFuture<HttpResponse<byte[]>> asked = this.client.sendAsync(request,
				HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), this.largest));
		try {
			return asked.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			asked.cancel(true);
			throw new HttpTimeoutException("No whole answer within " + this.timeout.toSeconds() + " s");
		}
		catch (ExecutionException ex) {
			throw ex.getCause() instanceof IOException problem ? problem : new IOException(ex.getCause());
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
