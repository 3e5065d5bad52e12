namespace GovBot.Booklets;

/// <summary>Page numbers in the contents. Browsers do not tell where they break a page, so breaks are set here, where what is measured would not fit any more, and counted.</summary>
internal static class BookletPages
{
    /// <summary>Says where a turn of the page was set.</summary>
    public const string Style = ".turn { break-before: page; }";

    /// <summary>Source of the one script; without it the contents show no pages and the numbers of the entries still lead there.</summary>
    public const string Script =
        """
        (() => {
          const rule = document.createElement('div');
          rule.style.height = '254mm';
          document.body.append(rule);
          const sheet = rule.getBoundingClientRect().height;
          rule.remove();
          let page = 1, top = 0;
          const place = (first, last, fresh, holder) => {
            const begin = first.getBoundingClientRect().top, end = last.getBoundingClientRect().bottom;
            if (fresh || end - top > sheet) {
              page++;
              top = begin;
              if (!fresh) (holder ?? first).classList.add('turn');
            }
            for (; end - top > sheet; top += sheet) page++;
            return page - (end - begin > sheet ? Math.floor((end - begin) / sheet) : 0);
          };
          let heading = document.querySelector('.contents h2'), fresh = true;
          for (const part of document.querySelectorAll('.contents h3, .contents li')) {
            if (part.tagName === 'H3') { heading ??= part; continue; }
            place(heading ?? part, part, fresh);
            heading = null;
            fresh = false;
          }
          const pages = new Map();
          for (const theme of document.querySelectorAll('section.theme')) {
            const ones = [...theme.querySelectorAll('section.one')];
            ones.forEach((one, at) => {
              const begin = at === 0 ? theme.querySelector('h2') : one;
              const clauses = one.classList.contains('long') ? [...one.querySelectorAll('li')] : [];
              pages.set(one.id, place(begin, clauses[1] ?? one, at === 0, one));
              for (const clause of clauses.slice(2)) place(clause, clause === clauses.at(-1) ? one : clause);
            });
          }
          for (const line of document.querySelectorAll('.contents li'))
            line.querySelector('i').textContent = pages.get(line.querySelector('a').hash.slice(1)) ?? '';
        })();
        """;
}
