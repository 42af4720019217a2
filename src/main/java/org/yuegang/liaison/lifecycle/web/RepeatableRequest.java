package org.yuegang.liaison.lifecycle.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body was read once to know it again, and can be read once more by the controller. */
final class RepeatableRequest extends HttpServletRequestWrapper {

	private final byte[] body;

	RepeatableRequest(HttpServletRequest request) throws IOException {
		super(request);
		this.body = request.getInputStream().readAllBytes();
	}

	/** SHA-256 over method, path, query and body, hex. */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			String line = getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n";
			digest.update(line.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(this.body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public ServletInputStream getInputStream() {
		ByteArrayInputStream bytes = new ByteArrayInputStream(this.body);
		return new ServletInputStream() {

			@Override
			public int read() {
				return bytes.read();
			}

			@Override
			public int read(byte[] into, int offset, int length) {
				return bytes.read(into, offset, length);
			}

			@Override
			public boolean isFinished() {
				return bytes.available() == 0;
			}

			@Override
			public boolean isReady() {
				return true;
			}

			@Override
			public void setReadListener(ReadListener listener) {
				throw new UnsupportedOperationException("Requests are served one thread each");
			}
		};
	}

}
