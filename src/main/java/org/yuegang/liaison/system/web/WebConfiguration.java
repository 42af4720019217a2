package org.yuegang.liaison.system.web;

import java.util.List;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the parts of this package into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final FrameInterceptor frame;

	private final ActivityInterceptor activity;

	private final OfficerArgument officer;

	private final KeptArgument keptArgument;

	private final KeptInterceptor kept;

	WebConfiguration(FrameInterceptor frame, ActivityInterceptor activity, OfficerArgument officer,
			KeptArgument keptArgument, KeptInterceptor kept) {
		this.frame = frame;
		this.activity = activity;
		this.officer = officer;
		this.keptArgument = keptArgument;
		this.kept = kept;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.frame);
		registry.addInterceptor(this.activity);
		registry.addInterceptor(this.kept);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.officer);
		resolvers.add(this.keptArgument);
	}

	/** Before the security chains: what is too large is not even read to find out who sends it. */
	@Bean
	FilterRegistrationBean<BodyLimit> bodyLimit(@Value("${liaison.web.max-body}") DataSize limit, ProblemWriter problems) {
		FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(
				new BodyLimit(limit.toBytes(), problems));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return registration;
	}

}
