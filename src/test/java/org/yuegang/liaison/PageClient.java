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
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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

	/** Not signed in. */
	public static PageClient anybody(TestNode node) {
		return new PageClient(node.url());
	}

	/** Signed in, reading in the language of the tag. */
	public static PageClient of(TestNode node, String officer, String language) {
		PageClient client = anybody(node);
		client.submit("/sign-in", "/sign-in", Map.of("code", officer, "password", TestNode.PASSWORD));
		client.submit("/sign-in", "/language", Map.of("language", language, "back", "/sign-in"));
		return client;
	}

	public Page get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.url + path)).GET());
	}

	/** Opens the page, and sends its form with the token and the revisions of the draft and of the case as they stand there. */
	public Page submit(String page, String action, Map<String, String> fields) {
		Page form = get(page);
		Map<String, String> all = new LinkedHashMap<>();
		all.put("_csrf", form.token());
		Stream.of("revision", "draft").filter(name -> !form.value(name).isEmpty()).forEach(name -> all.put(name, form.value(name)));
		all.putAll(fields);
		return send(action, all, this.url + page);
	}

	/** Signs in on the sign-in page at hand, and goes where it leads. */
	public Page signIn(Page signIn, String officer) {
		return post("/sign-in", Map.of("_csrf", signIn.token(), "code", officer, "password", TestNode.PASSWORD, "next",
				signIn.value("next")));
	}

	/** Sends fields, and nothing that was not given. */
	public Page post(String path, Map<String, String> fields) {
		return send(path, fields, null);
	}

	/** The same from the page at that address, as a browser says it. */
	public Page send(String path, Map<String, String> fields, @Nullable String referer) {
		String body = fields.entrySet()
			.stream()
			.map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
		if (referer != null) {
			request.header("Referer", referer);
		}
		return send(request);
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

		public String token() {
			Matcher token = TOKEN.matcher(this.body);
			return token.find() ? token.group(1) : "";
		}

		/** What a hidden field says. */
		public String value(String name) {
			Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(this.body);
			return value.find() ? value.group(1).replace("&amp;", "&") : "";
		}

	}

}
