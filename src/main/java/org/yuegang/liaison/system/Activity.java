package org.yuegang.liaison.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When the officer of a session last did something themselves. The server's own time of last access will not do: it
 * moves with whatever a page asks for by itself, so that an open desk would never be left.
 */
@Component
public class Activity {

	private static final String LAST = Activity.class.getName();

	private final Duration longest;

	private final Clock clock;

	Activity(@Value("${server.servlet.session.timeout}") Duration longest, Clock clock) {
		this.longest = longest;
		this.clock = clock;
	}

	/** The officer did something. */
	public void note(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.setAttribute(LAST, this.clock.instant());
		}
	}

	/** Whether nobody has done anything in this session for so long that it is over. */
	public boolean ceased(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(LAST) instanceof Instant last
				&& last.plus(this.longest).isBefore(this.clock.instant());
	}

}
