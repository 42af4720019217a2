package org.yuegang.liaison.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.system.Utc;

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

	/** Gives the officer this password, as a hash. Their sign-ins so far stay as they are. */
	@Transactional
	void put(String code, String password) {
		int changed = this.jdbc.sql("update account set password = :password where code = :code")
			.param("password", password)
			.param("code", code)
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into account (code, password) values (:code, :password)")
				.param("code", code)
				.param("password", password)
				.update();
		}
	}

	void signedIn(String code, Instant at) {
		this.jdbc.sql("update account set last_sign_in = :at where code = :code")
			.param("at", Utc.of(at))
			.param("code", code)
			.update();
	}

	private Account map(ResultSet row, int number) throws SQLException {
		return new Account(row.getString("code"), row.getString("password"), Utc.readIfAny(row, "last_sign_in"));
	}

}
