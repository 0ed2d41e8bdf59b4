"""What is written for each word of the command line, and from which values?"""

from collections.abc import Callable, Mapping

from indicators.leaving import title
from indicators.origins import origin
from indicators.view import View
from rendering.arguments import Asked
from rendering.page_files import PAGE_FORMS

Progress = Callable[[str], None]
Work = Callable[[View, Asked, Progress], bytes]
_DEFAULT_PAGE = "activite"


def _page(view: View, wanted: Asked, tell: Progress) -> bytes:
    page = wanted.page or _DEFAULT_PAGE
    form = PAGE_FORMS[wanted.forme]
    tell(f"{form.label} : {title(page)}")
    return form.written(view, page, origin(view))


WORKS: Mapping[str, Work] = dict.fromkeys(PAGE_FORMS, _page)
