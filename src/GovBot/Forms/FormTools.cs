using GovBot.Cases;

namespace GovBot.Forms;

/// <summary>The parts in code that forms name.</summary>
public sealed class FormTools(
    IEnumerable<IFieldValidator> validators,
    IEnumerable<ISubmitHandler> handlers,
    IEnumerable<IOptionSource> sources,
    IEnumerable<IAnswerReader> readers,
    IPlaces places)
{
    public IPlaces Places => places;

    public IFieldValidator Validator(string name) => validators.First(v => v.Name == name);

    public ISubmitHandler Handler(string name) => handlers.First(h => h.Name == name);

    public IOptionSource Source(string name) => sources.First(s => s.Name == name);

    public IAnswerReader Reader(string name) => readers.First(r => r.Name == name);
}
