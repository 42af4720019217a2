package org.yuegang.liaison.system.connection;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** Notes on a visit when the head of a request is here, when its body is waited for, and when it is answered. */
final class VisitValve extends ValveBase {

	VisitValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		@Nullable Visit visit = Visit.current().orElse(null);
		if (visit == null) {
			getNext().invoke(request, response);
			return;
		}
		org.apache.coyote.Request received = request.getCoyoteRequest();
		InputBuffer body = received.getInputBuffer();
		visit.headIsWhole(System.nanoTime());
		received.setInputBuffer(new Watched(body, visit));
		try {
			getNext().invoke(request, response);
		}
		finally {
			received.setInputBuffer(body);
			visit.answered(System.nanoTime());
		}
	}

	private record Watched(InputBuffer body, Visit visit) implements InputBuffer {

		@Override
		public int doRead(ApplicationBufferHandler handler) throws IOException {
			this.visit.reads(true);
			try {
				return this.body.doRead(handler);
			}
			finally {
				this.visit.reads(false);
			}
		}

		@Override
		public int available() {
			return this.body.available();
		}

	}

}
