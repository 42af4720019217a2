package org.yuegang.liaison.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.TestNode;

class ForwardedSourceTests {

	@Test
	void believesTheProxyOfThisMachineAndNothingThatWasClaimedToIt() {
		try (TestNode node = TestNode.start("HK", start -> start.set("server.forward-headers-strategy", "native"))) {
			for (int i = 1; i <= 5; i++) {
				from(node, "203.0.113." + i + ", 10.0.0.5", "wrong");
			}
			assertThat(from(node, "203.0.113.6, 10.0.0.5", TestNode.PASSWORD)).isEqualTo(401);
			assertThat(from(node, "10.0.0.6", TestNode.PASSWORD)).isEqualTo(404);
		}
	}

	private static int from(TestNode node, String forwardedFor, String password) {
		ApiClient client = node.anybody().as("hk.duty", password).with("X-Forwarded-For", forwardedFor);
		return client.get("/api/v1/nowhere").status();
	}

}
