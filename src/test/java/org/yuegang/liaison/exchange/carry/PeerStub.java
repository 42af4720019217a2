package org.yuegang.liaison.exchange.carry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands where the peer's connector should, and does with every connection what a test tells it. */
final class PeerStub implements AutoCloseable {

	/** The first byte of a TLS record that begins a handshake (RFC 8446, section 5.1). */
	private static final int HANDSHAKE = 0x16;

	private final ServerSocket socket;

	private PeerStub(Behaviour behaviour) {
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(() -> accept(behaviour));
	}

	/** What it does with one connection, which is closed afterwards. */
	interface Behaviour {

		void meet(Socket connection, int first) throws IOException;

	}

	static PeerStub does(Behaviour behaviour) {
		return new PeerStub(behaviour);
	}

	/** Sends these bytes as soon as something came, whatever it was. */
	static PeerStub says(String answer) {
		return does((connection, first) -> send(connection, answer));
	}

	/** An HTTP answer with an empty body. */
	static PeerStub answers(String status, String header) {
		return says("HTTP/1.1 " + status + "\r\n" + header + "Content-Length: 0\r\nConnection: close\r\n\r\n");
	}

	/**
	 * A TLS server.
	 *
	 * @param toPlain what it sends to who does not speak TLS, before it hangs up
	 */
	static PeerStub tls(SSLContext context, String toPlain, String... ciphers) {
		return does((connection, first) -> {
			if (first != HANDSHAKE) {
				send(connection, toPlain);
				return;
			}
			InputStream read = new ByteArrayInputStream(new byte[] { (byte) first });
			SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(connection, read, true);
			if (ciphers.length > 0) {
				secured.setEnabledCipherSuites(ciphers);
			}
			secured.startHandshake();
		});
	}

	int port() {
		return this.socket.getLocalPort();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept(Behaviour behaviour) {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				Thread.ofVirtual().start(() -> meet(connection, behaviour));
			}
			catch (IOException closed) {
				return;
			}
		}
	}

	private static void meet(Socket connection, Behaviour behaviour) {
		try (connection) {
			behaviour.meet(connection, connection.getInputStream().read());
		}
		catch (IOException hungUp) {
			// The carrier has seen what it needed to see.
		}
	}

	/** And reads what was sent: what lies unread when a connection is closed resets it. */
	private static void send(Socket connection, String answer) throws IOException {
		connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
		connection.shutdownOutput();
		connection.getInputStream().readAllBytes();
	}

}
