package org.yuegang.liaison.exchange;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yuegang.liaison.TestNode;

/** Signs in like a browser, in a language, and reads one page. */
final class PageReader {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private PageReader() {
	}

	static String read(TestNode node, String officer, String path, String language) {
		HttpResponse<String> response = open(node, officer, path, language);
		if (response.statusCode() != 200) {
			throw new AssertionError(response.statusCode() + " " + response.body());
		}
		return response.body();
	}

	static int status(TestNode node, String officer, String path) {
		return open(node, officer, path, "en").statusCode();
	}

	private static HttpResponse<String> open(TestNode node, String officer, String path, String language) {
		HttpClient browser = HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
		try {
			String token = token(get(browser, node, "/sign-in"));
			post(browser, node, "/language", "language=" + language + "&back=%2F&_csrf=" + token);
			post(browser, node, "/sign-in", "code=" + officer + "&password="
					+ URLEncoder.encode(TestNode.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
					+ token(get(browser, node, "/sign-in")));
			post(browser, node, "/language", "language=" + language + "&back=%2F&_csrf="
					+ token(get(browser, node, path)));
			return get(browser, node, path);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static HttpResponse<String> get(HttpClient browser, TestNode node, String path)
			throws IOException, InterruptedException {
		return browser.send(HttpRequest.newBuilder(URI.create(node.url() + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private static void post(HttpClient browser, TestNode node, String path, String form)
			throws IOException, InterruptedException {
		browser.send(HttpRequest.newBuilder(URI.create(node.url() + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String token(HttpResponse<String> page) {
		Matcher matcher = TOKEN.matcher(page.body());
		return matcher.find() ? URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8) : "";
	}

}
