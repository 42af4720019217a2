package org.yuegang.liaison.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.yuegang.liaison.system.Browsers;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;

/**
 * The browsers with which officers signed in before. Each carries a secret of its own in a cookie that no script can
 * read; a browser of several officers carries one for all of them.
 */
@Component
class Devices implements Browsers {

	/** As long as browsers keep a cookie. */
	private static final Duration KEPT = Duration.ofDays(400);

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String cookie;

	Devices(JdbcClient jdbc, Clock clock, NodeIdentity node) {
		this.jdbc = jdbc;
		this.clock = clock;
		// Cookies ignore ports: two nodes on one host must not share a name.
		this.cookie = "LIAISON-DEVICE-" + node.unit();
	}

	/** The hash of the secret that the browser carries, whether or not anybody signed in with it. */
	Optional<String> of(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, this.cookie)).map(Cookie::getValue).map(Devices::hash);
	}

	boolean knows(String hash, String officer) {
		return this.jdbc.sql("select count(*) from device where hash = :hash and officer = :officer")
			.param("hash", hash)
			.param("officer", officer)
			.query(Integer.class)
			.single() > 0;
	}

	@Override
	public Optional<String> lastOfficer(HttpServletRequest request) {
		return of(request).flatMap(this::lastOfficer);
	}

	@Override
	public boolean isOnlyOf(String officer, HttpServletRequest request) {
		return of(request).map(hash -> this.jdbc.sql("select officer from device where hash = :hash")
			.param("hash", hash)
			.query(String.class)
			.list()).filter(List.of(officer)::equals).isPresent();
	}

	private Optional<String> lastOfficer(String hash) {
		return this.jdbc.sql("select officer from device where hash = :hash order by last_sign_in desc limit 1")
			.param("hash", hash)
			.query(String.class)
			.optional();
	}

	/** The officer signed in with this browser. A secret that nobody signed in with was not given by this node. */
	void remember(String officer, HttpServletRequest request, HttpServletResponse response) {
		String secret = Optional.ofNullable(WebUtils.getCookie(request, this.cookie))
			.map(Cookie::getValue)
			.filter(given -> lastOfficer(hash(given)).isPresent())
			.orElseGet(Devices::secret);
		forget(hash(secret), officer);
		this.jdbc.sql("insert into device (hash, officer, last_sign_in) values (:hash, :officer, :at)")
			.param("hash", hash(secret))
			.param("officer", officer)
			.param("at", Utc.of(this.clock.instant()))
			.update();
		this.jdbc.sql("delete from device where last_sign_in < :limit")
			.param("limit", Utc.of(this.clock.instant().minus(KEPT)))
			.update();
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(this.cookie, secret)
					.path("/")
					.maxAge(KEPT)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	void forget(String hash, String officer) {
		this.jdbc.sql("delete from device where hash = :hash and officer = :officer")
			.param("hash", hash)
			.param("officer", officer)
			.update();
	}

	private static String secret() {
		byte[] random = new byte[32];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	private static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
