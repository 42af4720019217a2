package org.yuegang.liaison.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.web.ExchangeConnector;

import static org.assertj.core.api.Assertions.assertThat;

class ExchangeConnectorTests {

	private static TestNode node;

	private final HttpClient client = HttpClient.newHttpClient();

	@BeforeAll
	static void start() {
		node = TestNode.start("HK");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@Test
	void answersThePeerOnItsOwnPort() throws Exception {
		HttpResponse<String> response = post(exchangePort(), "/exchange/v1/messages", Batch.MEDIA_TYPE, "[]");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.headers().firstValue("Content-Type")).contains(Batch.MEDIA_TYPE);
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void answersNothingElseOnThatPort() throws Exception {
		for (String path : new String[] { "/", "/api/v1/exchange/peers", "/actuator/health", "/sign-in",
				"/exchange/v1/../../sign-in", "/exchange/v1/%2e%2e/%2e%2e/actuator/health", "/exchange" }) {
			HttpResponse<String> response = get(exchangePort(), path);
			assertThat(response.statusCode()).as(path).isIn(400, 404);
			assertThat(response.body()).as(path).doesNotContain("status");
		}
	}

	@Test
	void hidesThePeersDoorOnTheOfficersPort() throws Exception {
		assertThat(post(node.port(), "/exchange/v1/messages", Batch.MEDIA_TYPE, "[]").statusCode()).isEqualTo(404);
	}

	@Test
	void takesNoOtherContentType() throws Exception {
		assertThat(post(exchangePort(), "/exchange/v1/messages", "application/json", "[]").statusCode())
			.isEqualTo(415);
	}

	@Test
	void refusesAnOversizeBody() throws Exception {
		String body = "[" + " ".repeat(8 * 1024 * 1024) + "]";
		HttpResponse<String> response = post(exchangePort(), "/exchange/v1/messages", Batch.MEDIA_TYPE, body);
		assertThat(response.statusCode()).isEqualTo(413);
	}

	private int exchangePort() {
		return node.bean(ExchangeConnector.class).port();
	}

	private HttpResponse<String> get(int port, String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(int port, String path, String type, String body) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
