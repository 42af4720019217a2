package org.yuegang.liaison.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.system.Officer;

class SignInTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK", start -> start.controller(Echo.class));
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@RestController
	static class Echo {

		@GetMapping("/test/who")
		String who(Officer officer) {
			return officer.code();
		}

		@PostMapping("/api/v1/test/write")
		String write(Officer officer) {
			return officer.code();
		}

	}

	@Test
	void leadsBackToTheStepOneCameFrom() throws Exception {
		Browser browser = new Browser();
		HttpResponse<String> turnedAway = browser.get("/test/who?step=3");
		assertThat(turnedAway.headers().firstValue("Location").orElseThrow())
			.endsWith("/sign-in?next=%2Ftest%2Fwho%3Fstep%3D3");
		HttpResponse<String> in = browser.signIn("hk.duty", TestNode.PASSWORD, "/test/who?step=3");
		assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/test/who?step=3");
		assertThat(browser.get("/test/who").body()).isEqualTo("hk.duty");
	}

	@Test
	void neverLeadsToAnotherHost() throws Exception {
		for (String elsewhere : new String[] { "https://example.org/", "//example.org", "/\\example.org", "javascript:x" }) {
			HttpResponse<String> in = new Browser().signIn("hk.duty", TestNode.PASSWORD, elsewhere);
			assertThat(URI.create(in.headers().firstValue("Location").orElseThrow()).getPath()).isEqualTo("/");
		}
	}

	@Test
	void aFormSentAfterTheSessionEndedLeadsBackToItsPageAndSaysSo() throws Exception {
		Browser browser = new Browser();
		browser.signIn("hk.duty", TestNode.PASSWORD, "/");
		browser.forget("LIAISON-HK");
		browser.set("LIAISON-HK", "0123456789ABCDEF0123456789ABCDEF");
		HttpResponse<String> lost = browser.post("/test/anything", Map.of(), "/incidents/I2026-0001?tab=2");
		assertThat(lost.headers().firstValue("Location").orElseThrow())
			.endsWith("/sign-in?next=%2Fincidents%2FI2026-0001%3Ftab%3D2&ended");
		assertThat(browser.get("/sign-in?ended").body()).contains("登入時段已結束");
	}

	@Test
	void refusesAFormWithoutTheTokenOfItsPage() throws Exception {
		Browser browser = new Browser();
		HttpResponse<String> forged = browser.raw("POST", "/sign-in",
				"code=hk.duty&password=" + URLEncoder.encode(TestNode.PASSWORD, StandardCharsets.UTF_8), null);
		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(browser.get("/test/who").statusCode()).isEqualTo(302);
	}

	@Test
	void saysThatThePasswordWasWrongAndKeepsTheCodeTyped() throws Exception {
		Browser browser = new Browser();
		HttpResponse<String> refused = browser.signIn("hk.liaison", "wrong", "/test/who");
		String again = refused.headers().firstValue("Location").orElseThrow();
		assertThat(again).contains("wrong").contains("next=%2Ftest%2Fwho");
		assertThat(browser.get(URI.create(again).getRawPath() + "?" + URI.create(again).getRawQuery()).body())
			.contains("The officer code or the password is wrong")
			.contains("value=\"hk.liaison\"");
	}

	@Test
	void anUnknownOfficerReadsTheSameAsAWrongPassword() throws Exception {
		assertThat(new Browser().signIn("hk.nobody", TestNode.PASSWORD, "/").headers().firstValue("Location").orElseThrow())
			.contains("wrong");
	}

	@Test
	void shutsTheAccountAfterFiveWrongPasswordsAndOpensItAgain() throws Exception {
		for (int failure = 1; failure <= 5; failure++) {
			assertThat(new Browser().signIn("hk.issuer", "wrong", "/").headers().firstValue("Location").orElseThrow())
				.contains("wrong");
		}
		assertThat(new Browser().signIn("hk.issuer", TestNode.PASSWORD, "/").headers().firstValue("Location").orElseThrow())
			.contains("shut");
		assertThat(node.as("hk.issuer").get("/api/v1/x").code()).isEqualTo("sign-in-failed");
		node.clock().advance(Duration.ofSeconds(61));
		assertThat(new Browser().signIn("hk.issuer", TestNode.PASSWORD, "/test/who").headers().firstValue("Location").orElseThrow())
			.endsWith("/test/who");
	}

	@Test
	void isNotShutForTheOfficerByGuessesFromElsewhere() throws Exception {
		guess("hk.liaison", 7, new Browser("127.0.0.2"));
		assertThat(new Browser("127.0.0.2").signIn("hk.liaison", TestNode.PASSWORD, "/").headers().firstValue("Location").orElseThrow())
			.contains("shut");
		assertThat(new Browser().signIn("hk.liaison", TestNode.PASSWORD, "/test/who").headers().firstValue("Location").orElseThrow())
			.endsWith("/test/who");
	}

	@Test
	void isNeverShutForABrowserTheOfficerSignedInWithBefore() throws Exception {
		Browser own = new Browser();
		own.signIn("hk.drafter", TestNode.PASSWORD, "/");
		own.post("/sign-out", Map.of(), "/");
		guess("hk.drafter", 7, new Browser());
		guess("hk.drafter", 7, own);
		assertThat(own.signIn("hk.drafter", TestNode.PASSWORD, "/test/who").headers().firstValue("Location").orElseThrow())
			.endsWith("/test/who");
	}

	@Test
	void aBrowserThatGuessesOnAndOnCountsAsAnyOther() throws Exception {
		Browser stolen = new Browser("127.0.0.3");
		stolen.signIn("hk.verifier", TestNode.PASSWORD, "/");
		stolen.post("/sign-out", Map.of(), "/");
		guess("hk.verifier", 25, stolen);
		assertThat(stolen.signIn("hk.verifier", TestNode.PASSWORD, "/").headers().firstValue("Location").orElseThrow())
			.contains("shut");
	}

	@Test
	void pollingKeepsNoSessionAlive() throws Exception {
		Browser browser = new Browser();
		browser.signIn("hk.duty", TestNode.PASSWORD, "/");
		browser.get("/test/who");
		for (int minutes = 0; minutes < 30; minutes += 10) {
			node.clock().advance(Duration.ofMinutes(10));
			assertThat(browser.get("/desk/news?since=" + TestNode.START).statusCode()).isEqualTo(200);
		}
		node.clock().advance(Duration.ofSeconds(1));
		assertThat(browser.get("/test/who").headers().firstValue("Location").orElseThrow()).endsWith("&ended");
	}

	@Test
	void whoWorksStaysSignedIn() throws Exception {
		Browser browser = new Browser();
		browser.signIn("hk.duty", TestNode.PASSWORD, "/");
		for (int minutes = 0; minutes < 60; minutes += 20) {
			assertThat(browser.get("/test/who").body()).isEqualTo("hk.duty");
			node.clock().advance(Duration.ofMinutes(20));
		}
		assertThat(browser.get("/api/v1/nowhere").statusCode()).isEqualTo(404);
	}

	private static void guess(String officer, int times, Browser browser) throws Exception {
		for (int i = 0; i < times; i++) {
			browser.signIn(officer, "wrong", "/");
		}
	}

	@Test
	void showsTheSignInBefore() throws Exception {
		new Browser().signIn("hk.convenor", TestNode.PASSWORD, "/");
		Browser browser = new Browser();
		browser.signIn("hk.convenor", TestNode.PASSWORD, "/");
		assertThat(browser.get("/no-such-page").body()).contains("上次登入：2026年11月20日 1");
	}

	@Test
	void anOfficerWhoServesNoMoreIsOutAtOnce() throws Exception {
		Browser browser = new Browser();
		browser.signIn("hk.head", TestNode.PASSWORD, "/");
		assertThat(browser.get("/test/who").body()).isEqualTo("hk.head");
		Officers officers = node.bean(Officers.class);
		Appointment head = officers.appointment("hk.head").orElseThrow();
		officers.put(new Appointment(head.officer(), head.mail(), head.phone(), head.deputy(), false));
		assertThat(browser.get("/test/who").statusCode()).isEqualTo(302);
		assertThat(node.as("hk.head").get("/api/v1/x").status()).isEqualTo(401);
	}

	@Test
	void signsOut() throws Exception {
		Browser browser = new Browser();
		browser.signIn("hk.duty", TestNode.PASSWORD, "/");
		browser.post("/sign-out", Map.of(), "/");
		assertThat(browser.get("/test/who").statusCode()).isEqualTo(302);
	}

	@Test
	void anAuditorReadsAndWritesNothing() throws Exception {
		assertThat(node.as("hk.auditor").post("/api/v1/test/write", "{}").code()).isEqualTo("auditor-reads-only");
		assertThat(node.as("hk.drafter").post("/api/v1/test/write", "{}").status()).isEqualTo(200);
		Browser browser = new Browser();
		browser.signIn("hk.auditor", TestNode.PASSWORD, "/");
		assertThat(browser.get("/test/who").body()).isEqualTo("hk.auditor");
		assertThat(browser.post("/test/who", Map.of(), "/").statusCode()).isEqualTo(403);
	}

	@Test
	void aSessionMayUseTheApiButNotWriteWithoutTheTokenOfAPage() throws Exception {
		Browser browser = new Browser();
		browser.signIn("hk.duty", TestNode.PASSWORD, "/");
		assertThat(browser.get("/api/v1/nowhere").statusCode()).isEqualTo(404);
		HttpResponse<String> forged = browser.raw("POST", "/api/v1/test/write", "{}", null);
		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(forged.body()).contains("forged-request");
	}

	/** What a browser does of itself: it keeps cookies and sends back the token of the page. */
	private static final class Browser {

		private final CookieManager cookies = new CookieManager();

		private final HttpClient http;

		Browser() {
			this("127.0.0.1");
		}

		/** @param address of the machine it runs on */
		Browser(String address) {
			this.http = HttpClient.newBuilder()
				.cookieHandler(this.cookies)
				.localAddress(InetAddress.ofLiteral(address))
				.build();
		}

		HttpResponse<String> get(String path) throws IOException, InterruptedException {
			return raw("GET", path, "", null);
		}

		HttpResponse<String> signIn(String code, String password, String next) throws IOException, InterruptedException {
			return post("/sign-in", Map.of("code", code, "password", password, "next", next), null);
		}

		HttpResponse<String> post(String path, Map<String, String> fields, String referer)
				throws IOException, InterruptedException {
			Matcher token = TOKEN.matcher(get("/no-such-page").body() + get("/sign-in").body());
			assertThat(token.find()).isTrue();
			String form = "_csrf=" + token.group(1) + fields.entrySet()
				.stream()
				.map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining());
			return raw("POST", path, form, referer);
		}

		HttpResponse<String> raw(String method, String path, String form, String referer)
				throws IOException, InterruptedException {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.url() + path))
				.method(method, BodyPublishers.ofString(form))
				.header("Content-Type", "application/x-www-form-urlencoded");
			if (referer != null) {
				request.header("Referer", node.url() + referer);
			}
			return this.http.send(request.build(), BodyHandlers.ofString());
		}

		void forget(String cookie) {
			this.cookies.getCookieStore()
				.getCookies()
				.stream()
				.filter(one -> one.getName().equals(cookie))
				.toList()
				.forEach(one -> this.cookies.getCookieStore().remove(URI.create(node.url()), one));
		}

		void set(String name, String value) {
			HttpCookie cookie = new HttpCookie(name, value);
			cookie.setPath("/");
			cookie.setVersion(0);
			this.cookies.getCookieStore().add(URI.create(node.url()), cookie);
		}

	}

}
