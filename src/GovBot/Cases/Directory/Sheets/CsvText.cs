using System.Text;

namespace GovBot.Cases.Directory.Sheets;

/// <summary>Reads CSV with quotes, with quoted line ends too, in UTF-8 or, as spreadsheets in China save it, GB18030.</summary>
public static class CsvText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }

    /// <summary>Lines with their number among the rows; empty ones count.</summary>
    /// <exception cref="UnclosedQuoteException">A quote is never closed.</exception>
    public static IReadOnlyList<SheetLine> Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new Reader(text.Contains('\t', StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal) ? '\t' : ',');
        foreach (var sign in text.ReplaceLineEndings("\n"))
            reader.Take(sign);
        reader.End();
        return reader.Lines;
    }

    private sealed class Reader(char separator)
    {
        private readonly List<SheetLine> _lines = [];
        private readonly StringBuilder _cell = new();
        private List<string> _cells = [];
        private bool _quoted;
        private bool _closed;

        public IReadOnlyList<SheetLine> Lines => _lines;

        public void Take(char sign)
        {
            if (sign == '"')
                Quote();
            else if (!_quoted && sign == separator)
                EndCell();
            else if (!_quoted && sign == '\n')
                EndLine();
            else
                _cell.Append(sign);
        }

        public void End()
        {
            if (_quoted)
                throw new UnclosedQuoteException(_cells.Count, _lines.Count + 1);
            EndLine();
        }

        private void EndLine()
        {
            EndCell();
            _lines.Add(new(_lines.Count + 1, _cells));
            _cells = [];
        }

        private void EndCell()
        {
            _cells.Add(_cell.ToString());
            _cell.Clear();
            _closed = false;
        }

        // A second quote right after a closing one stands for a quote.
        private void Quote()
        {
            if (!_quoted && !_closed && _cell.Length > 0)
            {
                _cell.Append('"');
                return;
            }

            if (!_quoted && _closed)
                _cell.Append('"');
            (_quoted, _closed) = (!_quoted, _quoted);
        }
    }
}

/// <summary>All that follows the quote would be one cell.</summary>
public sealed class UnclosedQuoteException(int column, int row) : Exception("A quote is never closed.")
{
    public int Column => column;

    public int Row => row;
}
