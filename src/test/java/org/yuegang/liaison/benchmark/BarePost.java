package org.yuegang.liaison.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.journal.Durable;

/**
 * The least that a proven hand-over must do: sign a notice's bytes (ES256), post them over a kept loopback connection,
 * verify, commit one row and force it, answer; then commit one row here and force it. There is no queue, no order, no
 * chain, no signed receipt and no second try; each thread posts for itself.
 */
final class BarePost implements Contender {

	private final byte[] content;

	private final Side sender = new Side();

	private final Side receiver = new Side();

	private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final HttpServer server;

	private final URI target;

	private final JWSSigner signer;

	private final JWSVerifier verifier;

	BarePost(byte[] content) throws IOException, GeneralSecurityException, JOSEException, MetaDataAccessException {
		this.content = content;
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		KeyPair keys = generator.generateKeyPair();
		this.signer = new ECDSASigner((ECPrivateKey) keys.getPrivate());
		this.verifier = new ECDSAVerifier((ECPublicKey) keys.getPublic());
		// Else the JDK's server keeps small answers back, and the floor would be none.
		System.setProperty("sun.net.httpserver.nodelay", "true");
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.handlers);
		this.server.createContext("/", this::take);
		this.server.start();
		this.target = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/");
	}

	@Override
	public void once() {
		try {
			JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload(this.content));
			jws.sign(this.signer);
			String message = jws.serialize();
			int status = this.client.send(HttpRequest.newBuilder(this.target)
				.POST(HttpRequest.BodyPublishers.ofString(message))
				.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
			if (status != 204) {
				throw new IllegalStateException("The bare server answered " + status);
			}
			this.sender.keep(message);
		}
		catch (IOException | JOSEException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void check() {
		if (this.sender.kept() != this.receiver.kept()) {
			throw new IllegalStateException(this.sender.kept() + " sent, " + this.receiver.kept() + " received");
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.handlers.close();
		this.client.close();
		this.sender.close();
		this.receiver.close();
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			String message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
			boolean genuine = JWSObject.parse(message).verify(this.verifier);
			if (genuine) {
				this.receiver.keep(message);
			}
			exchange.sendResponseHeaders(genuine ? 204 : 403, -1);
		}
		catch (ParseException | JOSEException | RuntimeException ex) {
			throw new IOException(ex);
		}
	}

	/** One side's database, an H2 file forced as a node forces its own. */
	private static final class Side implements AutoCloseable {

		private final TestDatabase database = TestDatabase.h2();

		private final HikariDataSource pool = new HikariDataSource();

		private final JdbcClient jdbc;

		private final Durable durable;

		Side() throws MetaDataAccessException {
			this.pool.setJdbcUrl(this.database.url());
			this.pool.setUsername(this.database.user());
			this.pool.setPassword(this.database.password());
			this.pool.setMaximumPoolSize(JdbcFloor.POOL);
			this.jdbc = JdbcClient.create(this.pool);
			this.durable = new Durable(new JdbcTransactionManager(this.pool), this.jdbc, this.pool);
			this.jdbc.sql("create table message (id uuid primary key, jws varchar not null)").update();
		}

		void keep(String message) {
			this.durable.commit(() -> this.jdbc.sql("insert into message (id, jws) values (?, ?)")
				.params(UUID.randomUUID(), message)
				.update());
		}

		long kept() {
			return this.jdbc.sql("select count(*) from message").query(Long.class).single();
		}

		@Override
		public void close() {
			this.pool.close();
			this.database.close();
		}

	}

}
