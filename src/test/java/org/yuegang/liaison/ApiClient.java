package org.yuegang.liaison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One officer at the API of one node, by HTTP Basic; without an officer, anybody. */
public final class ApiClient {

	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

	private static final JsonMapper JSON = JsonConfiguration.mapper();

	private final String url;

	private final Map<String, String> headers;

	private ApiClient(String url, Map<String, String> headers) {
		this.url = url;
		this.headers = headers;
	}

	public static ApiClient of(String url) {
		return new ApiClient(url, Map.of());
	}

	public ApiClient as(String officer, String password) {
		String pair = officer + ":" + password;
		return with("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
	}

	/** The same with one more header on every request. */
	public ApiClient with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new ApiClient(this.url, more);
	}

	public Answer get(String path) {
		return send("GET", path, null, "application/json");
	}

	/** Sends the body as JSON: a {@code String} as it is, anything else as Jackson writes it. */
	public Answer post(String path, Object body) {
		return send("POST", path, body, "application/json");
	}

	public Answer put(String path, Object body) {
		return send("PUT", path, body, "application/json");
	}

	public Answer send(String method, String path, Object body, String contentType) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url + path))
			.timeout(Duration.ofMinutes(2))
			.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers
				.ofString(body instanceof String text ? text : JSON.writeValueAsString(body)));
		if (body != null) {
			request.header("Content-Type", contentType);
		}
		this.headers.forEach(request::header);
		try {
			return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		public JsonNode json() {
			return JSON.readTree(body());
		}

		/** The body, when the status is the one expected; else the test fails and shows what came. */
		public JsonNode expect(int status) {
			if (status() != status) {
				throw new AssertionError("Expected " + status + " but got " + status() + ": " + body());
			}
			return json();
		}

		/** The {@code code} of a problem. */
		public String code() {
			return json().path("code").asString("");
		}

	}

}
