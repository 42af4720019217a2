package org.yuegang.liaison.codelist;

import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import org.springframework.stereotype.Component;

/** Characters from one script into the other by OpenCC's tables, with Hong Kong's forms; words stay what they are. */
@Component
public final class Scripts {

	/** The converter does not know the form of Hong Kong's official name for health, 衞. */
	public String simplified(String text) {
		return ZhHkConverterUtil.toSimple(text.replace('衞', '衛'));
	}

	public String traditional(String text) {
		return ZhHkConverterUtil.toTraditional(text).replace('衛', '衞');
	}

}
