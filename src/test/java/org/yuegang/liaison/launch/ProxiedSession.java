package org.yuegang.liaison.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.ApiClient.Answer;

/** A browser as a real node meets it: by https at a proxy, which passes on in plain HTTP and says so. */
final class ProxiedSession {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final ApiClient proxy;

	ProxiedSession(String url) {
		this.proxy = ApiClient.of(url).with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "203.0.113.7");
	}

	/** Signs in on the page. @return the officer at the API, by their session and the token of their desk */
	ApiClient signIn(String code, String password) {
		String form = "code=" + code + "&password=" + encoded(password) + "&_csrf=" + encoded(token("/sign-in"));
		Answer in = kept(browser().send("POST", "/sign-in", form, "application/x-www-form-urlencoded"));
		assertThat(in.header("Location")).as("%s signs in", code).isEqualTo("/");
		String desk = token("/");
		return browser().with("X-CSRF-TOKEN", desk);
	}

	private String token(String page) {
		Answer answer = kept(browser().get(page));
		Matcher token = TOKEN.matcher(answer.body());
		assertThat(token.find()).as("%s: %s", answer.status(), answer.body()).isTrue();
		return token.group(1);
	}

	private ApiClient browser() {
		String all = this.cookies.entrySet()
			.stream()
			.map(cookie -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
		return all.isEmpty() ? this.proxy : this.proxy.with("Cookie", all);
	}

	/** No cookie of a real node may go over plain HTTP, whatever the proxy's other side is. */
	private Answer kept(Answer answer) {
		for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
			assertThat(cookie).contains("Secure").contains("HttpOnly");
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		}
		return answer;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
