using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>
/// Binds configuration to options classes and takes nothing on trust: an unknown key, a missing one, a value that cannot be read or is out of
/// range is a mistake with its place, and all mistakes are gathered. The framework's binder ignores what it does not know.
/// </summary>
internal sealed class StrictBinder(SettingSource source, List<ConfigurationMistake> mistakes)
{
    public T Bind<T>(string key)
        where T : class, new() => (T)BindObject(typeof(T), source.Root.GetSection(key));

    private object BindObject(Type type, IConfigurationSection section)
    {
        var result = Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{type} cannot be made.");
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null).ToList();
        if (!string.IsNullOrEmpty(section.Value))
        {
            Add(section.Path, $"is \"{section.Value}\"; allowed: an object with the keys {string.Join(", ", properties.Select(property => property.Name))}");
        }

        foreach (var child in section.GetChildren())
        {
            if (properties.FirstOrDefault(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is { } property)
            {
                BindProperty(result, property, child);
            }
            else
            {
                Add(child.Path, $"is not a known key; {NearestName.Hint(child.Key, properties.Select(known => known.Name))}");
            }
        }

        foreach (var missing in properties.Where(property => property.IsDefined(typeof(RequiredAttribute)) && IsEmpty(property.GetValue(result)) && !Said(section, property)))
        {
            Add($"{section.Path}:{missing.Name}", "is missing" + (missing.GetCustomAttribute<RequiredAttribute>()?.ErrorMessage is { } hint ? $"; {hint}" : ""));
        }

        return result;
    }

    private void BindProperty(object target, PropertyInfo property, IConfigurationSection section)
    {
        if (Read(property.PropertyType, section) is not { } value)
        {
            return;
        }

        if (ScalarText.OutOfRange(property.GetCustomAttribute<RangeAttribute>(), value) is { } allowed)
        {
            Add(section.Path, $"is \"{section.Value}\"; {allowed}");
            return;
        }

        property.SetValue(target, value);
    }

    private object? Read(Type declared, IConfigurationSection section)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (ScalarText.IsScalar(type))
        {
            return ReadScalar(type, section);
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return type.GetGenericArguments() is [var key, var value] && key == typeof(string) ? ReadMap(value, section) : ReadList(type.GetGenericArguments()[0], section);
        }

        return BindObject(type, section);
    }

    private object? ReadScalar(Type type, IConfigurationSection section)
    {
        if (section.GetChildren().Any())
        {
            Add(section.Path, "is an object or a list; allowed: a single value");
            return null;
        }

        if (section.Value is null)
        {
            return null;
        }

        var text = SecretText.Resolve(section.Value, out var problem);
        if (problem is not null || text is null)
        {
            Add(section.Path, problem ?? "has no value");
            return null;
        }

        if (ScalarText.Parse(type, text, out var allowed) is { } value)
        {
            return value;
        }

        Add(section.Path, $"is {(SecretText.IsSecretKey(section.Path) ? "(not shown)" : $"\"{text}\"")}; allowed: {allowed}");
        return null;
    }

    private IList? ReadList(Type item, IConfigurationSection section)
    {
        var list = (IList)(Activator.CreateInstance(typeof(List<>).MakeGenericType(item)) ?? throw new InvalidOperationException());
        if (!string.IsNullOrEmpty(section.Value))
        {
            Add(section.Path, $"is \"{section.Value}\"; allowed: a list in square brackets");
            return null;
        }

        foreach (var child in section.GetChildren().OrderBy(child => int.TryParse(child.Key, out var index) ? index : int.MaxValue))
        {
            if (!int.TryParse(child.Key, out _))
            {
                Add(child.Path, "stands in a list; allowed: a list in square brackets, its items numbered from 0 in environment variables");
            }
            else if (Read(item, child) is { } value)
            {
                list.Add(value);
            }
        }

        return list;
    }

    private IDictionary ReadMap(Type item, IConfigurationSection section)
    {
        var map = (IDictionary)(Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item)) ?? throw new InvalidOperationException());
        foreach (var child in section.GetChildren())
        {
            if (Read(item, child) is { } value)
            {
                map[child.Key] = value;
            }
        }

        return map;
    }

    // A key that is there with an unreadable value has been named already.
    private static bool Said(IConfigurationSection section, PropertyInfo property) =>
        section.GetSection(property.Name) is var child && (!string.IsNullOrEmpty(child.Value) || child.GetChildren().Any());

    private static bool IsEmpty(object? value) => value is null or "" or ICollection { Count: 0 };

    private void Add(string key, string problem) => mistakes.Add(new ConfigurationMistake(source.Of(key), key, problem));
}
