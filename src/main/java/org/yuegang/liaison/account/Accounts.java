package org.yuegang.liaison.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this node's officers, one to an officer. */
@Component
class Accounts {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Account> find(String code) {
		return this.jdbc.sql("select * from account where code = :code").param("code", code).query(this::map).optional();
	}

	/** Gives the officer this password, as a hash. His sign-ins so far stay as they are. */
	@Transactional
	void put(String code, String password) {
		int changed = this.jdbc.sql("update account set password = :password where code = :code")
			.param("password", password)
			.param("code", code)
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into account (code, password, failures) values (:code, :password, 0)")
				.param("code", code)
				.param("password", password)
				.update();
		}
	}

	/** Counts a wrong password, and keeps the door shut until {@code lockedUntil}, where one is given. */
	void failed(String code, @Nullable Instant lockedUntil) {
		this.jdbc.sql("update account set failures = failures + 1, locked_until = :until where code = :code")
			.param("until", lockedUntil == null ? null : lockedUntil.atOffset(ZoneOffset.UTC))
			.param("code", code)
			.update();
	}

	/** Forgets the wrong passwords. */
	void proved(String code) {
		this.jdbc.sql("update account set failures = 0, locked_until = null where code = :code and failures > 0")
			.param("code", code)
			.update();
	}

	void signedIn(String code, Instant at) {
		this.jdbc.sql("update account set last_sign_in = :at where code = :code")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("code", code)
			.update();
	}

	private Account map(ResultSet row, int number) throws SQLException {
		return new Account(row.getString("code"), row.getString("password"), row.getInt("failures"),
				instant(row, "locked_until"), instant(row, "last_sign_in"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return at == null ? null : at.toInstant();
	}

}
