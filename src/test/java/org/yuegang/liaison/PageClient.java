package org.yuegang.liaison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One officer's browser with scripts off: it keeps cookies, follows redirects, and sends forms as a page has them. */
public final class PageClient {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.connectTimeout(Duration.ofSeconds(30))
		.build();

	private final String url;

	private PageClient(String url) {
		this.url = url;
	}

	/** Signed in, reading in the language of the tag. */
	public static PageClient of(TestNode node, String officer, String language) {
		PageClient client = new PageClient(node.url());
		client.submit("/sign-in", "/sign-in", Map.of("code", officer, "password", TestNode.PASSWORD));
		client.submit("/sign-in", "/language", Map.of("language", language, "back", "/sign-in"));
		return client;
	}

	public Page get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.url + path)).GET());
	}

	/** Opens the page, and sends its form with the token and the draft's or the case's revision as they stand there. */
	public Page submit(String page, String action, Map<String, String> fields) {
		Page form = get(page);
		Map<String, String> all = new LinkedHashMap<>();
		all.put("_csrf", form.token());
		Matcher revision = Pattern.compile("name=\"revision\" value=\"(\\d+)\"").matcher(form.body());
		if (revision.find()) {
			all.put("revision", revision.group(1));
		}
		all.putAll(fields);
		return post(action, all);
	}

	/** Sends fields, and nothing that was not given. */
	public Page post(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(this.url + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private Page send(HttpRequest.Builder request) {
		try {
			var response = this.http.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
			return new Page(response.statusCode(), response.uri().getPath(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** @param path where the redirects ended */
	public record Page(int status, String path, String body) {

		String token() {
			Matcher token = TOKEN.matcher(this.body);
			return token.find() ? token.group(1) : "";
		}

	}

}
