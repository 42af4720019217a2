package org.yuegang.liaison.system.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body of the API larger than the limit: at once by its declared length, else when the limit is passed
 * while it is read. Forms of the pages have the server's own limit, and the exchange its own.
 */
class BodyLimit extends OncePerRequestFilter {

	private final long limit;

	private final ProblemWriter problems;

	BodyLimit(long limit, ProblemWriter problems) {
		this.limit = limit;
		this.problems = problems;
	}

	/** Thrown out of a read; found again in the chain of causes. */
	static final class TooLarge extends IOException {

		TooLarge(long limit) {
			super("The body is larger than " + limit + " bytes");
		}

	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !ProblemWriter.speaksJson(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large",
					Long.toString(this.limit));
			return;
		}
		long most = this.limit;
		try {
			chain.doFilter(new HttpServletRequestWrapper(request) {
				@Override
				public ServletInputStream getInputStream() throws IOException {
					return new Counted(super.getInputStream(), most);
				}
			}, response);
		}
		catch (TooLarge readInAFilter) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
		}
	}

	private static final class Counted extends ServletInputStream {

		private final ServletInputStream in;

		private final long limit;

		private long read;

		Counted(ServletInputStream in, long limit) {
			this.in = in;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			int one = this.in.read();
			count(one < 0 ? 0 : 1);
			return one;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int some = this.in.read(bytes, offset, length);
			count(Math.max(some, 0));
			return some;
		}

		private void count(int bytes) throws TooLarge {
			this.read += bytes;
			if (this.read > this.limit) {
				throw new TooLarge(this.limit);
			}
		}

		@Override
		public boolean isFinished() {
			return this.in.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.in.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.in.setReadListener(listener);
		}

	}

}
