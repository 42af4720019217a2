package org.yuegang.liaison.exchange;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.exchange.web.ExchangeConnector;

/** A byte now and then keeps no connection for ever, whatever the port and however far the request has come. */
class SlowConnectionTests {

	private static final Duration SOON = Duration.ofSeconds(15);

	private static final String FORM = "POST /sign-in HTTP/1.1\r\nHost: liaison\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nusername=";

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK", settings -> {
			for (String port : new String[] { "liaison.exchange", "liaison.web" }) {
				settings.set(port + ".connections.head", "2s")
					.set(port + ".connections.body", "3s")
					.set(port + ".connections.idle", "4s");
			}
		});
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@Test
	void cutsAHeadThatNeverEnds() {
		try (RawPost post = peersPort(); RawPost page = pagesPort()) {
			post.says("POST /exchange/v1/messages HTTP/1.1\r\nX: ").tricklesUntilCut(SOON);
			page.says("POST /sign-in HTTP/1.1\r\nX: ").tricklesUntilCut(SOON);
		}
	}

	@Test
	void cutsABodyThatNeverEnds() {
		try (RawPost post = peersPort(); RawPost page = pagesPort()) {
			post.says(RawPost.head(1000)).tricklesUntilCut(SOON);
			page.says(FORM).tricklesUntilCut(SOON);
		}
	}

	@Test
	void cutsANextHeadThatNeverEnds() {
		try (RawPost page = pagesPort()) {
			page.says("GET /sign-in HTTP/1.1\r\nHost: liaison\r\nConnection: keep-alive\r\n\r\n");
			page.answer();
			page.says("GET /sign-in HTTP/1.1\r\nX: ").tricklesUntilCut(SOON);
		}
	}

	private static RawPost peersPort() {
		return new RawPost(node.bean(ExchangeConnector.class).port());
	}

	private static RawPost pagesPort() {
		return new RawPost(node.port());
	}

}
