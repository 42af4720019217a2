package org.yuegang.liaison.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.yuegang.liaison.exchange.envelope.Batch;

import static org.awaitility.Awaitility.await;

/** A connection on which a test says what it likes, as slowly as it likes. */
final class RawPost implements AutoCloseable {

	private final Socket socket = new Socket();

	RawPost(int port) {
		this("127.0.0.1", port);
	}

	/** @param from a loopback address, so that it is another neighbour */
	RawPost(String from, int port) {
		try {
			this.socket.bind(new InetSocketAddress(from, 0));
			this.socket.connect(new InetSocketAddress("127.0.0.1", port));
			this.socket.setSoTimeout(10_000);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The head of a post of batches, to its end. */
	static String head(int length, String... more) {
		return "POST /exchange/v1/messages HTTP/1.1\r\nHost: liaison\r\nContent-Type: " + Batch.MEDIA_TYPE
				+ "\r\nContent-Length: " + length + "\r\n" + String.join("", more) + "\r\n";
	}

	RawPost says(String text) {
		try {
			this.socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The answer as far as it comes in one piece: status line and header. */
	String answer() {
		try {
			InputStream in = this.socket.getInputStream();
			ByteArrayOutputStream read = new ByteArrayOutputStream();
			byte[] end = { '\r', '\n', '\r', '\n' };
			while (!endsWith(read.toByteArray(), end)) {
				int one = in.read();
				if (one < 0) {
					break;
				}
				read.write(one);
			}
			String head = read.toString(StandardCharsets.US_ASCII);
			for (String line : head.split("\r\n")) {
				if (line.startsWith("Content-Length: ")) {
					in.readNBytes(Integer.parseInt(line.substring("Content-Length: ".length())));
				}
			}
			return head;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Says one byte at a time, until the node has enough of it. */
	void tricklesUntilCut(Duration atMost) {
		await().atMost(atMost).pollInterval(Duration.ofMillis(200)).until(this::isCut);
	}

	/** Whether the node has hung up; says one byte to find out. */
	boolean isCut() {
		try {
			this.socket.setSoTimeout(50);
			this.socket.getOutputStream().write('a');
			return this.socket.getInputStream().read() < 0;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private static boolean endsWith(byte[] bytes, byte[] end) {
		return bytes.length >= end.length
				&& Arrays.equals(bytes, bytes.length - end.length, bytes.length, end, 0, end.length);
	}

	/** Hangs up, and waits until the node has done so too. */
	@Override
	public void close() {
		try (this.socket) {
			this.socket.setSoTimeout(10_000);
			this.socket.shutdownOutput();
			this.socket.getInputStream().readAllBytes();
		}
		catch (IOException ex) {
			// It was cut before.
		}
	}

}
