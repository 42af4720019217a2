package org.yuegang.liaison.exchange.carry;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Tells what somebody must mend from what waiting mends. A node that is down, starting or overloaded refuses the
 * connection, cuts it, does not answer in time, or has a proxy answer for it with 5xx: none of that is an obstacle.
 */
final class Diagnosis {

	private static final int PROBE_MILLIS = 5000;

	private final URI target;

	private final boolean plain;

	Diagnosis(URI target) {
		this.target = target;
		this.plain = "http".equals(target.getScheme());
	}

	/** Of an answer that holds nothing signed. */
	Optional<Obstacle> of(int status) {
		if (status / 100 == 3) {
			return Optional.of(Obstacle.REDIRECTED);
		}
		if (status >= 500 || status == 408 || status == 425 || status == 429) {
			return Optional.empty();
		}
		// A TLS port may answer a plain request with 400 in plain text.
		return Optional.of(status == 400 && this.plain && speaksTls() ? Obstacle.PEER_SPEAKS_TLS : Obstacle.NOT_THE_EXCHANGE);
	}

	/** Of an attempt that brought no answer. */
	Optional<Obstacle> of(IOException failure) {
		if (has(failure, UnresolvedAddressException.class)) {
			return Optional.of(Obstacle.UNKNOWN_HOST);
		}
		if (failure instanceof ConnectException || failure instanceof HttpTimeoutException) {
			return Optional.empty();
		}
		if (failure instanceof SSLException tls) {
			return of(tls);
		}
		if (this.plain && speaksTls()) {
			return Optional.of(Obstacle.PEER_SPEAKS_TLS);
		}
		return failure instanceof ProtocolException ? Optional.of(Obstacle.NOT_THE_EXCHANGE) : Optional.empty();
	}

	/** The JDK has no types for the first and the last; {@code HttpCarrierTests} holds it to its words. */
	private static Optional<Obstacle> of(SSLException failure) {
		String message = String.valueOf(failure.getMessage());
		if (message.contains("SSL message")) {
			return Optional.of(Obstacle.PEER_SPEAKS_NO_TLS);
		}
		if (has(failure, CertificateException.class) || has(failure, CertPathValidatorException.class)) {
			return Optional.of(Obstacle.TLS_CERTIFICATE_NOT_TRUSTED);
		}
		boolean cut = message.contains("terminated the handshake");
		return failure instanceof SSLHandshakeException && !cut ? Optional.of(Obstacle.TLS_REFUSED) : Optional.empty();
	}

	/** Asks by a handshake, sending nothing in it: a TLS server that is spoken to in plain text may just hang up. */
	private boolean speaksTls() {
		int port = this.target.getPort() < 0 ? 80 : this.target.getPort();
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.target.getHost(), port), PROBE_MILLIS);
			socket.setSoTimeout(PROBE_MILLIS);
			SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
			((SSLSocket) factory.createSocket(socket, this.target.getHost(), port, true)).startHandshake();
			return true;
		}
		catch (SSLHandshakeException ex) {
			// Refused or not trusted, but in TLS.
			return !(ex.getCause() instanceof EOFException);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean has(Throwable failure, Class<? extends Throwable> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return true;
			}
		}
		return false;
	}

}
