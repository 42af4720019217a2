package org.yuegang.liaison.exchange.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuegang.liaison.system.NavigationItem;
import org.yuegang.liaison.system.Role;

/** Who may look at the exchange: those who answer for it, by day, by night and afterwards. */
@Configuration(proxyBeanMethods = false)
class ExchangeReaders {

	static final Set<Role> ROLES = Set.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.LIAISON_OFFICER, Role.DUTY_OFFICER,
			Role.HEAD);

	@Bean
	NavigationItem exchangeNavigation() {
		return new NavigationItem(70, "/exchange", "exchange.title", ROLES);
	}

}
