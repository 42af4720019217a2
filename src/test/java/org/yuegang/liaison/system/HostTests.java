package org.yuegang.liaison.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestNode;

/** A request's own {@code Host} is no address of this node: it stands in no answer, and leads nobody anywhere. */
class HostTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/incidents/new", "/sign-in", "/no-such-page", "/api/v1/incidents", "/v3/api-docs",
			"/help/", "/actuator", "/actuator/health/", "/exchange" })
	void standsInNoAnswer(String path) throws IOException {
		assertThat(get(path)).startsWith("HTTP/1.1 ").doesNotContain("attacker");
	}

	@Test
	void doesNotDecideWhereSignInStands() throws IOException {
		assertThat(get("/incidents")).startsWith("HTTP/1.1 302").contains("\r\nLocation: /sign-in?next=%2Fincidents\r\n");
	}

	@Test
	void isNotNeededToLeadAnOfficerInAndOut() {
		PageClient officer = PageClient.of(node, "hk.duty", "en");
		assertThat(officer.get("/sign-in?next=/exchange").path()).isEqualTo("/exchange");
		assertThat(officer.submit("/", "/sign-out", Map.of()).path()).isEqualTo("/sign-in");
	}

	private static String get(String path) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", node.port())) {
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: attacker.example\r\nX-Forwarded-Host: attacker.example\r\n"
						+ "Connection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
