package org.yuegang.liaison;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows a database reads to answer, by its own account: each statement that goes through {@link #jdbc()} is
 * explained and run. What the plan is called does not matter, only whether it grows.
 */
public final class RowsRead {

	private static final Pattern H2 = Pattern.compile("scanCount: (\\d+)");

	private static final Pattern POSTGRES = Pattern.compile("actual [^)]*rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)|Rows Removed by [A-Za-z ]+: (\\d+)");

	private final JdbcClient real;

	private long count;

	public RowsRead(TestDatabase database) {
		this.real = database.jdbc();
	}

	/** Answers every statement with nothing. */
	public JdbcClient jdbc() {
		return (JdbcClient) Proxy.newProxyInstance(RowsRead.class.getClassLoader(), new Class<?>[] { JdbcClient.class },
				(proxy, method, arguments) -> explained(this.real.sql("explain analyze " + arguments[0])));
	}

	public long count() {
		return this.count;
	}

	private Object explained(JdbcClient.StatementSpec statement) {
		return Proxy.newProxyInstance(RowsRead.class.getClassLoader(), new Class<?>[] { JdbcClient.StatementSpec.class },
				(proxy, method, arguments) -> {
					if (!method.getName().equals("query")) {
						method.invoke(statement, arguments);
						return proxy;
					}
					List<String> plan = statement.query(String.class).list();
					String text = String.join("\n", plan);
					H2.matcher(text).results().forEach(found -> this.count += Long.parseLong(found.group(1)));
					POSTGRES.matcher(text).results().forEach(found -> this.count += read(found));
					return this.real.sql("select 1 where 1 = 0").query(String.class);
				});
	}

	private static long read(MatchResult found) {
		return found.group(3) != null ? Long.parseLong(found.group(3))
				: Long.parseLong(found.group(1)) * Long.parseLong(found.group(2));
	}

}
