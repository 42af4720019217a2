package org.yuegang.liaison.launch;

import com.ulisesbocchio.jasyptspringbootstarter.JasyptSpringBootAutoConfiguration;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.yuegang.liaison.journal.JournalVerifier;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Secrets;

/**
 * The least of a node that reads its journal: its database, for reading only, and the secrets of its configuration. No
 * feature is part of it, nothing migrates, and nothing runs by itself.
 */
@ImportAutoConfiguration({JasyptSpringBootAutoConfiguration.class, DataSourceAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
		DataSourceTransactionManagerAutoConfiguration.class})
@Import(Secrets.class)
class JournalReading {

	@Bean
	JournalVerifier journalVerifier(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return new JournalVerifier(jdbc, JsonConfiguration.mapper(), transactions);
	}

	/** PostgreSQL refuses to write in such a connection; H2 has to be told with its address. */
	@Bean
	static BeanPostProcessor forReadingOnly() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof HikariDataSource pool) {
					pool.setReadOnly(true);
					pool.setMaximumPoolSize(1);
					if (pool.getJdbcUrl().startsWith("jdbc:h2:")) {
						pool.setJdbcUrl(pool.getJdbcUrl() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
					}
				}
				return bean;
			}
		};
	}

}
